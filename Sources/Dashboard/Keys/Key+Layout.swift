import TUI

extension Key {
    /// Key that stands at the same place of a Latin (US) keyboard, for a letter of another script; nil for other keys.
    ///
    /// Which layout is in use is unknown, so a letter that several layouts of a script have at different places counts as
    /// that of the most common one, and layouts without Latin letters keep their own punctuation.
    var onLatinKeyboard: Key? {
        guard case .character(let scalar) = self, !scalar.isASCII else { return nil }
        // Input methods for Chinese and Japanese have a full-width form of ASCII.
        if (0xFF01...0xFF5E).contains(scalar.value) {
            return Unicode.Scalar(scalar.value - 0xFEE0).map { .character($0) }
        }
        return Self.places[scalar].map { .character($0) }
    }

    private static let places = Dictionary(
        layouts.flatMap { zip($0.letters.unicodeScalars, $0.keys.unicodeScalars) },
        uniquingKeysWith: { first, _ in first }
    )

    /// Letters of layouts, and the Latin keys that they stand on.
    private static let layouts: [(letters: String, keys: String)] = [
        // Russian, with what Ukrainian, Belarusian and Serbian have instead.
        ("йцукенгшщзхъфывапролджэячсмитьбю", "qwertyuiop[]asdfghjkl;'zxcvbnm,."),
        ("ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ", "QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>"),
        ("іїєўљњјћђІЇЄЎЉЊЈЋЂ", "s]'oqwj'[S}\"OQWJ\"{"),
        // Greek, also with accents.
        ("ςερτυθιοπασδφγηξκλζχψωβνμ", "wertyuiopasdfghjklzxcvbnm"),
        ("ΕΡΤΥΘΙΟΠΑΣΔΦΓΗΞΚΛΖΧΨΩΒΝΜ", "ERTYUIOPASDFGHJKLZXCVBNM"),
        ("έύίόάήώΈΎΊΌΆΉΏ", "eyioahvEYIOAHV"),
        // Hebrew.
        ("קראטוןםפשדגכעיחלךזסבהנמצתץ", "ertyuiopasdfghjklzxcvbnm,."),
        // Arabic.
        ("ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوز", "qwertyuiop[]asdfghjkl;'zxcvnm,."),
        // Korean, two sets.
        ("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ", "qwertyuiopasdfghjklzxcvbnmQWERTOP"),
        // Georgian.
        ("ქწერტყუიოპასდფგჰჯკლზხცვბნმ", "qwertyuiopasdfghjklzxcvbnm"),
    ]
}
