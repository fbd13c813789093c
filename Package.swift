// swift-tools-version: 6.2
import PackageDescription

// Continuous integration builds with warnings as errors; a user's build only prints them.
let strict: [SwiftSetting] =
    [.strictMemorySafety(), .enableUpcomingFeature("MemberImportVisibility")]
    + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])

/// The engine is some fifty times slower without optimisation, so debugging builds optimise it too.
/// Checking exclusive access at run time takes a seventh of a tiny network's step: debugging builds, and so the tests
/// that run in them, check it, release builds rely on that.
let optimised: [SwiftSetting] = [
    .unsafeFlags(["-O"], .when(configuration: .debug)),
    .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release)),
]

/// Symbols and their debugging information are more than half of a release build, so they are left out of it, unless
/// a profiler is to name functions.
let stripped: [LinkerSetting] =
    Context.environment["KEEP_SYMBOLS"] == nil
    ? [.unsafeFlags(["-Xlinker", "-s"], .when(platforms: [.linux], configuration: .release))] : []

let package = Package(
    name: "nntui",
    products: [.executable(name: "nntui", targets: ["nntui"])],
    targets: [
        .target(name: "CKernels", cSettings: [.unsafeFlags(["-O2"], .when(configuration: .debug))]),
        .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),
        .target(
            name: "CNcurses",
            linkerSettings: [
                .linkedLibrary("ncursesw", .when(platforms: [.linux])),
                .linkedLibrary("ncurses", .when(platforms: [.macOS])),
            ]),
        .target(name: "CPresets", cSettings: [.unsafeFlags(["-Wno-c23-extensions"])]),

        .target(name: "Text", swiftSettings: strict),
        .target(name: "Files", dependencies: ["Text"], swiftSettings: strict),
        .target(name: "Backprop", dependencies: ["CKernels"], swiftSettings: strict + optimised),
        .target(
            name: "Datasets", dependencies: ["Backprop", "CZlib", "Files", "Text"], swiftSettings: strict + optimised),
        .target(name: "Formats", dependencies: ["Files", "Text"], swiftSettings: strict + optimised),
        .target(
            name: "Presets", dependencies: ["Backprop", "CPresets", "Datasets", "Files", "Formats", "Text"],
            swiftSettings: strict + optimised),
        .target(
            name: "Training", dependencies: ["Backprop", "Datasets", "Files", "Formats", "Presets", "Text"],
            swiftSettings: strict + optimised),
        .target(
            name: "Diagnosis", dependencies: ["Backprop", "Datasets", "Presets", "Text", "Training"],
            swiftSettings: strict),
        .target(name: "TUI", dependencies: ["Text"], swiftSettings: strict),
        .target(name: "CursesTerminal", dependencies: ["CNcurses", "TUI"], swiftSettings: strict),
        .target(
            name: "Dashboard", dependencies: ["Backprop", "Diagnosis", "Presets", "Text", "Training", "TUI"],
            swiftSettings: strict),
        .executableTarget(
            name: "nntui",
            dependencies: [
                "Backprop", "CursesTerminal", "Dashboard", "Datasets", "Files", "Formats", "Presets", "Text",
                "Training", "TUI",
            ],
            swiftSettings: strict, linkerSettings: stripped),

        .target(name: "CAllocationCounter", path: "Tests/Support/CAllocationCounter"),
        .target(
            name: "TestSupport", dependencies: ["Backprop", "Datasets", "Formats", "Presets", "Training"],
            path: "Tests/TestSupport"),
        .testTarget(name: "TextTests", dependencies: ["Text"]),
        .testTarget(name: "FilesTests", dependencies: ["Files", "TestSupport"]),
        .testTarget(name: "FormatsTests", dependencies: ["Backprop", "Formats", "TestSupport"]),
        .testTarget(name: "BackpropTests", dependencies: ["Backprop", "CAllocationCounter", "CKernels"]),
        .testTarget(name: "DatasetsTests", dependencies: ["Backprop", "Datasets", "Files", "TestSupport"]),
        .testTarget(
            name: "PresetsTests",
            dependencies: ["Backprop", "Datasets", "Formats", "Presets", "TestSupport", "Training"]),
        .testTarget(
            name: "TrainingTests",
            dependencies: [
                "Backprop", "CAllocationCounter", "Datasets", "Formats", "Presets", "TestSupport", "Training",
            ]),
        .testTarget(
            name: "DiagnosisTests",
            dependencies: ["Backprop", "Datasets", "Diagnosis", "Presets", "TestSupport", "Training"]),
        .testTarget(
            name: "FuzzTests",
            dependencies: ["Backprop", "Datasets", "Files", "Formats", "Presets", "TestSupport", "Training"],
            swiftSettings: optimised),
        .testTarget(name: "TUITests", dependencies: ["TUI", "TestSupport"]),
        .testTarget(name: "CursesTerminalTests", dependencies: ["CNcurses", "CursesTerminal", "TUI"]),
        .testTarget(
            name: "DashboardTests",
            dependencies: [
                "Backprop", "CursesTerminal", "Dashboard", "Diagnosis", "Presets", "TUI", "TestSupport", "Training",
            ], exclude: ["Frames/Presets"]),
        .testTarget(
            name: "NntuiTests",
            dependencies: [
                "CursesTerminal", "Dashboard", "Datasets", "Presets", "TUI", "TestSupport", "Training", "nntui",
            ]),
        .testTarget(name: "EndToEndTests", dependencies: ["Backprop", "Presets", "TestSupport", "nntui"]),
        .testTarget(name: "RepositoryTests"),
    ],
    swiftLanguageModes: [.v6]
)
