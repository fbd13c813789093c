import Diagnosis
import TUI
import Text
import Training

/// Table of the gradient panel: name, bar, trend, numbers and health, as far as there is room.
struct LayerTable {
    /// Layers that have a row, with their healths, their indices among all layers, and their names.
    let layers: [LayerReading]
    let healths: [LayerHealth]
    let indices: [Int]
    let names: [String]
    /// Gradient norm of the output layer, with which the bars compare the others.
    let outputNorm: Double
    /// Gradient norms of the layers in other runs, as multiples of their output layer's.
    let sharesBefore: [[String: Double]]
    /// What the first of these runs is called.
    let nameOfGhost: String
    /// Whether these runs are twins that have no rows of their own.
    let areTwins: Bool
    /// Twins whose rows stand below those of the run; empty where there is no room for them.
    let twins: [TwinLayers]
    let glyphs: GlyphSet
    /// Whether there is room for every kind of column.
    let isComplete: Bool
    /// Whether the columns and trends show angles to the true gradient instead of norms.
    let showsAngles: Bool
    private(set) var figures: [LayerColumn] = []
    let nameWidth: Int
    private(set) var barWidth = 0
    private(set) var trendWidth = 0
    /// Width of the health's mark and word, or of the mark alone.
    private(set) var wordWidth = 11

    /// Creates the table for rows that are `height` high in an area of the given width.
    init(_ run: Run, shown indices: [Int], glyphs: GlyphSet, width: Int, rowHeight: Int) {
        let all = run.snapshot?.layers ?? []
        self.indices = indices
        layers = indices.map { all[$0] }
        healths = indices.map { run.healths.count == all.count ? run.healths[$0] : .unknown }
        self.glyphs = glyphs
        outputNorm = all.output?.gradientNorm ?? 0
        areTwins = run.snapshot?.hasTwins ?? false
        let ghosts = run.snapshot?.ghosts ?? []
        // Those for which there is no row are dotted lines on the bar.
        let rowCount = run.snapshot?.hasTwins == true ? min(ghosts.count, rowHeight - 1) : 0
        twins = ghosts.prefix(rowCount).map(TwinLayers.init)
        nameOfGhost = ghosts.dropFirst(rowCount).first?.twin?.letter ?? run.snapshot?.nameOfGhost ?? ""
        sharesBefore = ghosts.dropFirst(rowCount).map { Self.shares(of: $0.layers(at: run.snapshot)) }
        nameWidth = Self.nameWidth(layers, width: width)
        names = LayerNames.fitted(layers.map(\.name), to: nameWidth, glyphs: glyphs)
        showsAngles = layers.contains { $0.alignment != nil }
        let room = width - 1 - nameWidth - 1
        let credit = LayerColumn.credit(of: layers)
        let shares = (showsAngles ? [.angle] : []) + [LayerColumn.share(of: outputNorm)]
        let complete = shares + LayerColumn.complete + credit
        isComplete = room >= Self.width(complete) + Self.longWordWidth + Self.goodBarWidth + 1
        if isComplete {
            (figures, wordWidth) = (complete, Self.longWordWidth)
        } else if run.view.showsLayerValues {
            (figures, wordWidth) = (LayerColumn.values, 1)
            return
        } else {
            if showsAngles { wordWidth = 13 }
            let choices = [
                (shares + [.norm] + credit, Self.goodBarWidth), ([shares[0]] + [.norm] + credit, Self.goodBarWidth),
                ([showsAngles ? .angle : .norm] + credit, 9), (credit, 8),
            ]
            let choice = choices.first { room - wordWidth >= Self.width($0.0) + $0.1 + 1 }
            figures = choice?.0 ?? []
        }
        let left = room - wordWidth - Self.width(figures) - 1
        // A trend of one row below another cannot be told from it.
        let trend = rowHeight > 1 && twins.isEmpty ? left - Self.goodBarWidth - 1 : 0
        trendWidth = trend >= Self.leastTrendWidth ? min(20, trend) : 0
        barWidth = max(0, left - (trendWidth > 0 ? trendWidth + 1 : 0))
    }

    /// Width of the words for a layer's health in full.
    private static let longWordWidth = 17
    /// Width of a bar on which half a decade can be seen.
    private static let goodBarWidth = 19
    /// Width from which a trend can be read.
    private static let leastTrendWidth = 10

    /// Returns the width of columns with the gaps after them.
    private static func width(_ figures: [LayerColumn]) -> Int { figures.reduce(0) { $0 + $1.width + 1 } }

    private static func shares(of layers: [LayerReading]) -> [String: Double] {
        let outputNorm = layers.output?.gradientNorm ?? 0
        let shares = layers.filter { $0.parameterCount > 0 && $0.hasGradient }.compactMap { layer in
            layer.gradientShare(of: outputNorm).map { (layer.name, $0) }
        }
        return Dictionary(shares) { first, _ in first }
    }

    /// Returns the width of the longest name, at most 16 columns, or 12 if the bars need the rest.
    private static func nameWidth(_ layers: [LayerReading], width: Int) -> Int {
        let longest = layers.reduce(5) { max($0, $1.name.columns) }
        return min(longest, max(12, min(16, width - 38)))
    }
}

/// Layers of a twin by their names, with their healths.
struct TwinLayers {
    let letter: String
    let layers: [String: (reading: LayerReading, health: LayerHealth)]
    let outputNorm: Double

    init(_ ghost: Ghost) {
        letter = ghost.twin?.letter ?? ""
        let healths = LayerHealth.classify(Snapshot(ghost.run))
        layers = Dictionary(zip(ghost.run.layers, healths).map { ($0.name, ($0, $1)) }) { first, _ in first }
        outputNorm = ghost.run.layers.output?.gradientNorm ?? 0
    }
}

extension Ghost {
    /// Returns its layers at the step of a snapshot, as far as their norms are known, or else at its last step.
    ///
    /// What follows a step of the past is compared with it as it ended.
    fileprivate func layers(at snapshot: Snapshot?) -> [LayerReading] {
        guard let snapshot, snapshot.session.past == nil, snapshot.step < run.step,
            let known = norms.last(where: { $0.step <= snapshot.step }), known.norms.count == run.layers.count
        else { return run.layers }
        return zip(run.layers, known.norms).map { layer, norm in
            var layer = layer
            layer.gradientNorm = norm
            return layer
        }
    }
}
