// swift-format-ignore-file

extension Frames {
    static let menu80x24 = #"""
         nntui  watch a neural network train, and turn its knobs
        ╭ Presets ──────────────────────────╮╭─────────────────────────────────────────╮
        │▸ 1 digits                         ││ Handwritten digits                      │
        │  2 vanishing-gradients  to repair ││                                         │
        │  3 moons                          ││ A small network reads 8×8 pictures of   │
        │  4 sine                           ││ digits. Watch the validation accuracy   │
        │                                   ││ pass 97 %.                              │
        │                                   │╰─────────────────────────────────────────╯
        │                                   │╭ Data ───────────────────────────────────╮
        │                                   ││                                         │
        │                                   ││                                         │
        │                                   ││                                         │
        │                                   ││                                         │
        │                                   ││                                         │
        │                                   ││                                         │
        │                                   ││                                         │
        │                                   ││                                         │
        │                                   ││                                         │
        │                                   ││                                         │
        │                                   ││                                         │
        │                                   ││                                         │
        ╰───────────────────────────────────╯╰─────────────────────────────────────────╯

         ↑↓ select  enter open  1-9 open by number  / filter  ? help  q quit
        """#
}
