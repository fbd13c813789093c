// swift-format-ignore-file

extension Frames {
    static let menuScrolled80x24 = #"""

         nntui  watch a neural network train, and turn its knobs

        ╭ Presets ─────────────╮╭──────────────────────────────────────────────────────╮
        │  9 preset-9         │││ Preset 17                                            │
        │    preset-10        │││                                                      │
        │    preset-11        │││ A text that goes on for longer than any screen has   │
        │    preset-12        │││ lines. A text that goes on for longer than any       │
        │    preset-13        │││ screen has lines. A text that goes on for longer     │
        │    preset-14        █││ than any screen has lines. A text that goes on for   │
        │    preset-15        █││ longer than any screen has lines. A text that goes   │
        │    preset-16        █││ on for longer than any screen has lines. A text that │
        │▸   preset-17        █││ goes on for longer than any screen has lines. A text │
        │    preset-18        █││ that goes on for longer than any screen has lines. A │
        │    preset-19        █││ text that goes on for longer than any screen has     │
        │    preset-20        █││ lines. A text that goes on for longer than any       │
        │    preset-21        █││ screen has lines. A text that goes on for longer     │
        │    preset-22        █││ than any screen has lines. A text that goes on for   │
        │    preset-23        │││ longer than any screen has lines. A text that goes   │
        │    preset-24        │││ on for longer than any screen has lines. A text that │
        │    preset-25        │││ goes on for longer than any screen has lines. A text │
        ╰────── ↑ 8  ↓ 5 more ─╯╰── … open it and press ? for more ────────────────────╯

         ↑↓ select  enter open  1-9 open by number  / filter  ? help  q quit
        """#
}
