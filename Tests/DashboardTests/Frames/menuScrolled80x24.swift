// swift-format-ignore-file

extension Frames {
    static let menuScrolled80x24 = #"""
         nntui  watch a neural network train, and turn its knobs
        ╭ Presets ────────────────╮╭───────────────────────────────────────────────────╮
        │  8 preset-8            │││ Preset 17                                         │
        │  9 preset-9            │││                                                   │
        │    preset-10           │││ A text that goes on for longer than any screen    │
        │    preset-11           │││ has lines. A text that goes on for longer than    │
        │    preset-12           █││ any screen has lines. A text that goes on for     │
        │    preset-13           █││ longer than any screen has lines. A text that     │
        │    preset-14           █││ goes on for longer than any screen has lines. A   │
        │    preset-15           █││ text that goes on for longer than any screen has  │
        │    preset-16           █││ lines. A text that goes on for longer than any    │
        │▸   preset-17           █││ screen has lines. A text that goes on for longer  │
        │    preset-18           █││ than any screen has lines. A text that goes on    │
        │    preset-19           █││ for longer than any screen has lines. A text that │
        │    preset-20           █││ goes on for longer than any screen has lines. A   │
        │    preset-21           █││ text that goes on for longer than any screen has  │
        │    preset-22           █││ lines. A text that goes on for longer than any    │
        │    preset-23           █││ screen has lines. A text that goes on for longer  │
        │    preset-24           │││ than any screen has lines. A text that goes on    │
        │    preset-25           │││ for longer than any screen has lines. A text that │
        │    preset-26           │││ goes on for longer than any screen has lines. A   │
        ╰───────── ↑ 7  ↓ 4 more ─╯╰── … open it and press ? for more ─────────────────╯

         ↑↓ select  enter open  1-9 open by number  / filter  ? help  q quit
        """#
}
