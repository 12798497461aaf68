import Core

extension RecordInput {
  /// The records that are built into the program, in the order of their ids.
  static var embedded: [Self] {
    [
      Self(
        name: "mayors-for-economic-growth-facility.json",
        bytes: PackageResources.mayors_for_economic_growth_facility_json
      ),
      Self(
        name: "organised-crime-eap-2.json",
        bytes: PackageResources.organised_crime_eap_2_json
      ),
      Self(
        name: "pgg-3-justice-georgia.json",
        bytes: PackageResources.pgg_3_justice_georgia_json
      ),
    ]
  }
}
