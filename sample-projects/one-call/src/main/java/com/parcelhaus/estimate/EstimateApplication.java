package com.parcelhaus.estimate;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class EstimateApplication {

  public static void main(String[] args) {
    SpringApplication.run(EstimateApplication.class, args);
  }
}
