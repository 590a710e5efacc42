package de.liftwerk.maintenance;

import org.mybatis.spring.annotation.MapperScan;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
@MapperScan("de.liftwerk.maintenance.mapper")
public class MaintenanceApplication {

  public static void main(String[] args) {
    SpringApplication.run(MaintenanceApplication.class, args);
  }
}
