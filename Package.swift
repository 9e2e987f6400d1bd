// swift-tools-version: 6.2
import PackageDescription

/// The settings of every target: Swift 6 mode with the upcoming features that make
/// dependencies visible (imports are internal unless a public signature needs them).
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A stage of the pipeline; `needs` is what the compiler lets it see.
func stage(_ name: String, needs: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: needs, swiftSettings: strict)
}

/// The tests of a stage; `goldens` tells that the folder `Goldens` lies beside them.
func tests(of name: String, needs: [Target.Dependency] = [], goldens: Bool = false) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.init(stringLiteral: name), "TestSupport"] + needs,
    exclude: goldens ? ["Goldens"] : [],
    swiftSettings: strict)
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "dti",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "dti", targets: ["dti"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // C libraries of the system.
    .systemLibrary(
      name: "CHarfBuzz", pkgConfig: "harfbuzz",
      providers: [.apt(["libharfbuzz-dev"]), .brew(["harfbuzz"])]),
    .systemLibrary(
      name: "CCairo", pkgConfig: "cairo-ft",
      providers: [.apt(["libcairo2-dev"]), .brew(["cairo"])]),
    .systemLibrary(
      name: "CSPNG", pkgConfig: "spng",
      providers: [.apt(["libspng-dev"]), .brew(["libspng"])]),
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),

    // Leaves: no local dependency, no Foundation.
    stage("Diagnostics"),
    stage("Scene"),

    // From files to results.
    stage("Scoring", needs: ["Diagnostics"]),
    stage("Templates", needs: ["Diagnostics", "Scoring", yams]),
    stage("Intake", needs: ["Diagnostics", "Scoring"]),
    stage("Audit", needs: ["Diagnostics", "Scoring", "Templates", "Intake"]),

    // From results to pages.
    stage("Text", needs: ["Diagnostics", "Scene", "CHarfBuzz"]),
    stage("Charts", needs: ["Diagnostics", "Scene", "Text"]),
    stage("Document", needs: ["Diagnostics", "Scoring", "Templates", "Charts"]),
    stage("Layout", needs: ["Diagnostics", "Document", "Charts", "Scene", "Text"]),

    // From pages to bytes.
    stage("SVGBackend", needs: ["Scene"]),
    stage("CairoBackend", needs: ["Scene", "CCairo", "CSPNG"]),

    // The pipeline and its command line.
    stage(
      "Publishing",
      needs: [
        "Diagnostics", "Scoring", "Templates", "Intake", "Audit", "Document", "Charts", "Text",
        "Layout", "Scene", "SVGBackend", "CairoBackend", "CCrypto",
      ]),
    .executableTarget(
      name: "dti",
      dependencies: ["Diagnostics", "Scoring", "Templates", "Publishing", argumentParser],
      swiftSettings: strict),
    // Times the stages and the program on provinces of any size; docs/performance.md.
    .executableTarget(
      name: "bench",
      dependencies: [
        "Diagnostics", "Scoring", "Templates", "Intake", "Document", "Charts", "Text", "Layout",
        "Scene", "SVGBackend", "CairoBackend", "Publishing",
      ],
      exclude: ["replay.c", "peers.py"], swiftSettings: strict),

    // Shared by the tests: a shaper of fixed widths, page dumps, a seeded generator.
    .target(
      name: "TestSupport", dependencies: ["Diagnostics", "Scene", "Text", "CSPNG"],
      path: "Tests/TestSupport", swiftSettings: strict),
    tests(of: "Diagnostics"),
    tests(of: "Scoring", needs: ["Diagnostics", "Templates", "Intake"]),
    tests(of: "Templates", needs: ["Diagnostics", "Scoring", yams]),
    tests(of: "Intake", needs: ["Diagnostics", "Scoring"]),
    tests(of: "Audit", needs: ["Diagnostics", "Scoring", "Intake", "Templates", "Publishing"]),
    tests(of: "Text", needs: ["Diagnostics", "Scene"]),
    tests(of: "SVGBackend", needs: ["Scene", "Text"]),
    tests(of: "CairoBackend", needs: ["Scene", "Text", "SVGBackend"], goldens: true),
    tests(of: "Charts", needs: ["Diagnostics", "Scene", "Text"], goldens: true),
    tests(
      of: "Document", needs: ["Diagnostics", "Scoring", "Templates", "Intake", "Charts"]),
    tests(
      of: "Layout",
      needs: ["Diagnostics", "Document", "Charts", "Scene", "Text", "CairoBackend"]),
    tests(
      of: "Publishing", needs: ["Diagnostics", "Scoring", "Templates", "Document", "Charts"]),
    tests(of: "dti"),
  ]
)
