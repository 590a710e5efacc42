package uk.hireyard.model;

import lombok.AccessLevel;
import lombok.AllArgsConstructor;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.Setter;
import lombok.With;
import lombok.experimental.FieldDefaults;
import lombok.experimental.FieldNameConstants;
import lombok.experimental.PackagePrivate;

/** Where a party lives. */
@With
@Getter
@Setter(AccessLevel.PACKAGE)
@FieldNameConstants
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@AllArgsConstructor(staticName = "at")
@FieldDefaults(level = AccessLevel.PRIVATE)
public class Address {
  String street;
  String town;
  @PackagePrivate int zone;
  @FieldNameConstants.Exclude public boolean checked;
}
