/// Stands for the records that SwiftPM embeds in the tool; to read command lines takes none of them.
enum PackageResources {
  static let mayors_for_economic_growth_facility_json: [UInt8] = []
  static let organised_crime_eap_2_json: [UInt8] = []
  static let pgg_3_justice_georgia_json: [UInt8] = []
}
