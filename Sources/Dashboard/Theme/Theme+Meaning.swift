import Diagnosis
import TUI

extension Theme {
    func style(of health: LayerHealth) -> Style {
        switch health {
        case .unknown: faint
        case .healthy: healthy
        case .vanishing: vanishing
        case .exploding: exploding
        case .dead: dead
        case .saturated: saturated
        case .blocked: vanishing
        case .overshooting, .identical, .turnedAway: warning
        }
    }

    func style(of course: GradientOverTime.Course) -> Style {
        switch course {
        case .fades: vanishing
        case .holds, .varies: healthy
        case .grows: exploding
        case .cut: faint
        }
    }

    func style(of severity: Diagnosis.Severity) -> Style {
        switch severity {
        case .good: healthy
        case .note: training
        case .warning: warning
        case .serious: vanishing
        case .critical: exploding
        }
    }

    func style(of kind: Diagnosis.Kind, _ severity: Diagnosis.Severity) -> Style {
        switch kind {
        case .vanishing, .fadingInTime: vanishing
        case .exploding, .growingInTime, .nonFinite: exploding
        case .dead: dead
        case .saturated: saturated
        case .blocked, .batchOfOne: vanishing
        case .symmetric, .misaligned, .syntheticGradient, .diverged, .learningRateTooHigh, .learningRateTooLow,
            .scheduleEnded, .overfitting, .constantInput, .largeTarget, .smallTarget, .constantAnswer, .imbalance,
            .fewExamples, .tellingFeature,
            .alwaysClipped, .plateau, .waiting, .finished, .looking, .learning, .twins:
            severity == .serious ? exploding : style(of: severity)
        }
    }
}

extension GlyphSet {
    /// Returns the glyph of a layer's health.
    func mark(of health: LayerHealth) -> String {
        switch health {
        case .unknown: "·"
        case .healthy: "●"
        case .vanishing: "▼"
        case .exploding: "▲"
        case .dead: "■"
        case .saturated: "◆"
        case .blocked: "┊"
        case .overshooting: "△"
        case .identical: "="
        case .turnedAway: "◇"
        }
    }

    /// Returns the glyph of a gradient's course over time.
    func mark(of course: GradientOverTime.Course) -> String {
        switch course {
        case .fades: mark(of: .vanishing)
        case .holds, .varies: mark(of: .healthy)
        case .grows: mark(of: .exploding)
        case .cut: "┊"
        }
    }

    /// Returns the glyph of a diagnosis.
    func mark(of diagnosis: Diagnosis) -> String {
        switch diagnosis.kind {
        case .vanishing, .fadingInTime: mark(of: .vanishing)
        case .exploding, .growingInTime: mark(of: .exploding)
        case .learningRateTooHigh: mark(of: .overshooting)
        case .blocked, .batchOfOne: mark(of: .blocked)
        case .dead: mark(of: .dead)
        case .saturated: mark(of: .saturated)
        case .nonFinite: "×"
        case .misaligned: mark(of: .turnedAway)
        case .waiting, .looking: "·"
        case .learning: diagnosis.severity < .warning ? "●" : "!"
        case .finished: "✓"
        case .twins: "≠"
        case .symmetric, .syntheticGradient, .diverged, .learningRateTooLow, .scheduleEnded, .overfitting,
            .alwaysClipped, .plateau, .constantInput, .largeTarget, .smallTarget, .constantAnswer, .imbalance,
            .fewExamples, .tellingFeature:
            "!"
        }
    }
}
