package com.parcelhaus.locker;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class LockerApplicationTests {

  @Test
  void contextLoads() {}
}
