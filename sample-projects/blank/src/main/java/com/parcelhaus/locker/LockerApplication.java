package com.parcelhaus.locker;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class LockerApplication {

  public static void main(String[] args) {
    SpringApplication.run(LockerApplication.class, args);
  }
}
