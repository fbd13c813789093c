#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Generator {
    /// Round clouds: class k is normal with deviation `noise` around `radius` · (cos φ, sin φ), φ = 2π k / classes.
    ///
    /// The centres stand evenly on a circle, so that the noise alone decides how far the classes overlap.
    static let blobs = Generator(
        name: "blobs", about: "round clouds, evenly on a circle",
        parameters: [
            .count(300, atLeast: 2), .noise(0.5),
            GeneratorParameter("classes", "clouds, a class each", default: 3, allowed: 2...10, isWhole: true),
            GeneratorParameter("radius", "distance of a cloud from the origin", default: 2, allowed: 0...100),
        ]
    ) { arguments, random throws(GeneratorError) in
        let (classes, radius) = (arguments.whole("classes"), arguments["radius"])
        let count = try arguments.count(forClasses: classes)
        return Dataset(planeOf: count, classes: classes, noise: arguments["noise"], random: random) { row in
            let label = row % classes
            let angle = 2 * Double.pi * Double(label) / Double(classes)
            return LabelledPoint(x: radius * cos(angle), y: radius * sin(angle), label: label)
        }
    }
}
