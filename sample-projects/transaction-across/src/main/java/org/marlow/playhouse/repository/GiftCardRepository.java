package org.marlow.playhouse.repository;

import org.marlow.playhouse.model.GiftCard;
import org.springframework.data.jpa.repository.JpaRepository;

public interface GiftCardRepository extends JpaRepository<GiftCard, String> {}
