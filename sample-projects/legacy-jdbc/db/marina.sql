-- Dump of the office's database, without rows.
/*!40101 SET NAMES utf8 */;

DROP TABLE IF EXISTS `owners`;
CREATE TABLE `owners` (
  `owner_id` bigint(20) NOT NULL,
  `name` varchar(80) NOT NULL COMMENT 'as on the contract; one line',
  `addr_street` varchar(80) DEFAULT NULL,
  `addr_town` varchar(60) DEFAULT NULL,
  `is_member` tinyint(1) NOT NULL DEFAULT '0',
  PRIMARY KEY (`owner_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

DROP TABLE IF EXISTS `boats`;
CREATE TABLE `boats` (
  `boat_id` bigint(20) NOT NULL,
  `name` varchar(60) DEFAULT NULL,
  `length_cm` int(11) NOT NULL,
  `owner_id` bigint(20) NOT NULL,
  `berth_no` varchar(6) DEFAULT NULL,
  PRIMARY KEY (`boat_id`),
  KEY `fk_boats_owner` (`owner_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

DROP TABLE IF EXISTS `berths`;
CREATE TABLE `berths` (
  `berth_no` varchar(6) NOT NULL,
  `jetty` char(1) NOT NULL,
  `max_length_cm` int(11) NOT NULL,
  PRIMARY KEY (`berth_no`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

DROP TABLE IF EXISTS `berth_equipment`;
CREATE TABLE `berth_equipment` (
  `berth_no` varchar(6) NOT NULL,
  `item` varchar(40) NOT NULL,
  PRIMARY KEY (`berth_no`,`item`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

DROP TABLE IF EXISTS `contracts`;
CREATE TABLE `contracts` (
  `contract_id` bigint(20) NOT NULL AUTO_INCREMENT,
  `boat_id` bigint(20) NOT NULL,
  `fee` decimal(8,2) DEFAULT NULL,
  `state` varchar(8) DEFAULT NULL,
  PRIMARY KEY (`contract_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

DROP TABLE IF EXISTS `season_contracts`;
CREATE TABLE `season_contracts` (
  `contract_id` bigint(20) NOT NULL,
  `season` int(11) NOT NULL,
  `winter_storage` tinyint(1) NOT NULL DEFAULT '0',
  PRIMARY KEY (`contract_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

DROP TABLE IF EXISTS `invoices`;
CREATE TABLE `invoices` (
  `invoice_id` bigint(20) NOT NULL AUTO_INCREMENT,
  `contract_id` bigint(20) NOT NULL,
  `season` int(11) NOT NULL,
  `amount` decimal(8,2) NOT NULL,
  `state` varchar(8) NOT NULL,
  `paid_at` date DEFAULT NULL,
  PRIMARY KEY (`invoice_id`),
  UNIQUE KEY `uq_invoice` (`contract_id`,`season`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

DROP TABLE IF EXISTS `invoice_lines`;
CREATE TABLE `invoice_lines` (
  `invoice_id` bigint(20) NOT NULL,
  `text` varchar(80) DEFAULT NULL,
  `amount` decimal(8,2) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

DROP TABLE IF EXISTS `payments`;
CREATE TABLE `payments` (
  `payment_id` bigint(20) NOT NULL AUTO_INCREMENT,
  `invoice_id` bigint(20) NOT NULL,
  `amount` decimal(8,2) NOT NULL,
  `received_on` date NOT NULL,
  PRIMARY KEY (`payment_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

DROP TABLE IF EXISTS `journal`;
CREATE TABLE `journal` (
  `entry_no` bigint(20) NOT NULL AUTO_INCREMENT,
  `written_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
  `entry` varchar(200) NOT NULL,
  PRIMARY KEY (`entry_no`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

DROP TABLE IF EXISTS `key_counter`;
CREATE TABLE `key_counter` (
  `sequence_name` varchar(255) NOT NULL,
  `next_val` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`sequence_name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

CREATE OR REPLACE VIEW `open_invoices` AS
  SELECT i.invoice_id, i.amount, b.owner_id
  FROM invoices i
  JOIN contracts c ON c.contract_id = i.contract_id
  JOIN boats b ON b.boat_id = c.boat_id
  WHERE i.state = 'OPEN';

ALTER TABLE `boats`
  ADD CONSTRAINT `fk_boats_owner` FOREIGN KEY (`owner_id`) REFERENCES `owners` (`owner_id`) ON DELETE CASCADE,
  ADD CONSTRAINT `fk_boats_berth` FOREIGN KEY (`berth_no`) REFERENCES `berths` (`berth_no`) ON DELETE SET NULL;
ALTER TABLE `berth_equipment`
  ADD CONSTRAINT `fk_equipment_berth` FOREIGN KEY (`berth_no`) REFERENCES `berths` (`berth_no`);
ALTER TABLE `contracts`
  ADD CONSTRAINT `fk_contracts_boat` FOREIGN KEY (`boat_id`) REFERENCES `boats` (`boat_id`);
ALTER TABLE `season_contracts`
  ADD CONSTRAINT `fk_season_contract` FOREIGN KEY (`contract_id`) REFERENCES `contracts` (`contract_id`);
ALTER TABLE `invoices`
  ADD CONSTRAINT `fk_invoices_contract` FOREIGN KEY (`contract_id`) REFERENCES `contracts` (`contract_id`);
ALTER TABLE `invoice_lines`
  ADD CONSTRAINT `fk_lines_invoice` FOREIGN KEY (`invoice_id`) REFERENCES `invoices` (`invoice_id`) ON DELETE CASCADE;
ALTER TABLE `payments`
  ADD CONSTRAINT `fk_payments_invoice` FOREIGN KEY (`invoice_id`) REFERENCES `invoices` (`invoice_id`);

DELIMITER $$
CREATE TRIGGER `payments_log` AFTER INSERT ON `payments` FOR EACH ROW
BEGIN
  INSERT INTO journal (entry) VALUES (CONCAT('payment ', NEW.payment_id));
END$$
DELIMITER ;
