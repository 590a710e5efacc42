package org.northquay.harbour;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Properties;
import org.northquay.harbour.desk.BerthDao;
import org.northquay.harbour.desk.HarbourDesk;
import org.northquay.harbour.desk.HarbourDeskService;
import org.northquay.harbour.desk.PortCallDao;
import org.northquay.harbour.desk.VesselDao;
import org.northquay.harbour.dues.DuesOffice;
import org.northquay.harbour.dues.DuesOfficeService;
import org.northquay.harbour.dues.InvoiceDao;
import org.northquay.harbour.dues.ReminderDao;
import org.northquay.harbour.dues.TariffDao;
import org.northquay.harbour.house.Container;
import org.northquay.harbour.house.Db;

public final class HarbourApplication {

  private final HarbourDesk desk;
  private final DuesOffice dues;
  private final Clock clock;

  HarbourApplication(HarbourDesk desk, DuesOffice dues, Clock clock) {
    this.desk = desk;
    this.dues = dues;
    this.clock = clock;
  }

  public static void main(String[] arguments) throws IOException {
    Properties settings = new Properties();
    try (InputStream in = HarbourApplication.class.getResourceAsStream("/harbour.properties")) {
      settings.load(in);
    }
    Clock clock = Clock.systemDefaultZone();
    Db db = new Db(settings.getProperty("harbour.db.url"));
    Container container = new Container(db);
    DuesOffice dues =
        container.wrap(
            DuesOffice.class,
            new DuesOfficeService(
                new InvoiceDao(db), new TariffDao(db), new ReminderDao(db), clock));
    HarbourDesk desk =
        container.wrap(
            HarbourDesk.class,
            new HarbourDeskService(new PortCallDao(db), new BerthDao(db), new VesselDao(db), dues));
    int port = Integer.parseInt(settings.getProperty("harbour.http.port"));
    HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
    new HarbourApplication(desk, dues, clock).serve(server);
    server.start();
  }

  private void serve(HttpServer server) {
    server.createContext("/expected", exchange -> answer(exchange, desk.expected(false)));
    server.createContext("/depart", this::depart);
    server.createContext("/remind", this::remind);
  }

  private void depart(HttpExchange exchange) throws IOException {
    long call = Long.parseLong(exchange.getRequestURI().getQuery());
    desk.depart(call, LocalDateTime.now(clock));
    answer(exchange, "departed");
  }

  private void remind(HttpExchange exchange) throws IOException {
    LocalDate today = LocalDate.now(clock);
    answer(exchange, dues.remind(today.minusDays(30), today));
  }

  private static void answer(HttpExchange exchange, Object body) throws IOException {
    byte[] bytes = String.valueOf(body).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
