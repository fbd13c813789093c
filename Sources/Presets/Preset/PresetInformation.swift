/// Description of a preset, for the menu, the help and the diagnosis.
package struct PresetInformation: Hashable, Sendable {
    /// Name on the command line, for example `vanishing-gradients`.
    package var name: String
    /// Title for the screen.
    package var title: String
    /// Two or three sentences on what to look at.
    package var about: String
    /// Instruction that repairs the preset; nil if nothing is broken.
    package var repair: String?
    /// Heading in the menu; nil for none.
    package var chapter: String?

    /// Creates a description.
    package init(name: String, title: String, about: String, repair: String? = nil, chapter: String? = nil) {
        self.name = name
        self.title = title
        self.about = about
        self.repair = repair
        self.chapter = chapter
    }
}
