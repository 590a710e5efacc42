package net.kilnwood.library.member;

public interface MemberDao {

  boolean isBlocked(String cardNo);

  String email(String cardNo);

  void block(String cardNo);
}
