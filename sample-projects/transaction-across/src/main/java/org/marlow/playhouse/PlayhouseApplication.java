package org.marlow.playhouse;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class PlayhouseApplication {

  public static void main(String[] args) {
    SpringApplication.run(PlayhouseApplication.class, args);
  }
}
