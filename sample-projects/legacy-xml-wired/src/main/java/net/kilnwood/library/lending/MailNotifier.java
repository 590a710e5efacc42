package net.kilnwood.library.lending;

import net.kilnwood.library.member.MemberDao;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

public class MailNotifier implements Notifier {

  private final MemberDao members;
  private MailSender mailSender;

  public MailNotifier(MemberDao members) {
    this.members = members;
  }

  public void setMailSender(MailSender mailSender) {
    this.mailSender = mailSender;
  }

  public void remind(String cardNo, String barcode) {
    SimpleMailMessage message = new SimpleMailMessage();
    message.setTo(members.email(cardNo));
    message.setSubject("Please return " + barcode);
    mailSender.send(message);
  }
}
