// swift-tools-version: 6.3

import PackageDescription

let shared: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]
// Test targets conform public types to protocols of Testing, which needs public imports.
let strict = shared + [.enableUpcomingFeature("InternalImportsByDefault")]

/// The records that ship with the tool; a test fails when a file of `Data/projects` is missing.
let embeddedRecords = [
  "mayors-for-economic-growth-facility",
  "organised-crime-eap-2",
  "pgg-3-justice-georgia",
]

let package = Package(
  name: "eapctl",
  products: [
    .library(name: "Core", targets: ["Core"]),
    .executable(name: "eapctl", targets: ["eapctl"]),
  ],
  targets: [
    .target(name: "Core", swiftSettings: strict),
    .executableTarget(
      name: "eapctl",
      dependencies: ["Core"],
      // The records can only be embedded by a target whose folder holds them.
      path: ".",
      exclude: ["Sources/Core", "Tests", "README.md"],
      sources: ["Sources/eapctl"],
      resources: embeddedRecords.map { .embedInCode("Data/projects/\($0).json") },
      swiftSettings: strict
    ),
    .testTarget(
      name: "CoreTests",
      dependencies: ["Core"],
      exclude: ["Golden", "Import/Pages", "Import/Copies"],
      swiftSettings: shared
    ),
    .testTarget(
      name: "eapctlTests",
      dependencies: ["eapctl", "Core"],
      exclude: ["Golden"],
      swiftSettings: shared
    ),
  ],
  swiftLanguageModes: [.v6]
)
