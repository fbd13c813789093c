// swift-format-ignore-file

extension Frames {
    static let help80x24 = #"""
         nntui │ vanishing-gradients │ 2-[16]×8-2 sigmoid      ▶▶ 31.2k/s  step  12,480
         ┏ Help ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
        ╭┃      r  start over with the same initial weights                          │┃╮
        │┃      R  start over with new initial weights                               │┃│
        │┃      a  apply the preset's repair                                         │┃│
        │┃      u  undo the latest change, restart or return                         █┃│
        │┃      g  go back to the latest restore point                               █┃│
        │┃    , .  a step back, a step on ({ }: by a tenth)                          █┃│
        │┃    esc  from the past back to the present                                 █┃│
        │┃      b  the runs so far as a tree: choose, compare …                      █┃│
        │┃      T  a second run beside it, with one difference                       │┃│
        │┃  enter  keep one of the runs side by side                                 │┃│
        ╰┃      A  how good the answers are, and the worst rows                      │┃╯
        ╭┃      w  save the best step, and this one beside it                        │┃╮
        │┃      W  save what was done so far as a tape                               │┃│
        │┃      S  save the screen as an SVG picture                                 │┃│
        │┃                                                                           │┃│
        │┃ Controls                                                                  │┃│
        │┃     ↑↓  select a control                                                  │┃│
        │┃     ←→  change it a little                                                │┃│
        │┃    [ ]  change it a lot (also shift + arrow)                              │┃│
        ╰┃  ↑↓ scroll  esc close                                                      ┃╯
         ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ ↑ 10  ↓ 39 more ━━┛
         space pause  a repair  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
