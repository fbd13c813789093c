// swift-format-ignore-file

extension Frames {
    static let help100x30 = #"""
         nntui │ vanishing-gradients │ 2-[16]×8-2 sigmoid             ▶▶ 31.2k/s  step  12,480  epoch   249
         ┏ Help ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
        ╭┃ Vanishing gradients                                                                           █┃╮
        │┃ Eight sigmoid layers on two moons. Look at the gradient norms: each layer receives a fraction █┃│
        │┃ of what the next one does, and the first ones hardly move.                                    █┃│
        │┃ ReLU with He initialization, which passes δ on undiminished.                                  █┃│
        │┃                                                                                               █┃│
        │┃ Training                                              Layers and loss                         █┃│
        │┃  space  pause or continue                                j k  select a layer (J, K: by eight) █┃│
        │┃      s  train one step, then pause                         v  gradients, or weights and upda… █┃│
        │┃    < >  slower, faster, full, its own pace                 l  logarithmic or linear loss axis █┃│
        │┃      r  start over with the same initial weights           m  smoothing of the loss curve     █┃│
        │┃      R  start over with new initial weights                x  all steps, last half, last ten… █┃│
        │┃      a  apply the preset's repair                          y  x in steps, in epochs, or in t… █┃│
        │┃      u  undo the latest change, restart or return          L  logarithmic or linear x axis    █┃│
        ╰┃      g  go back to the latest restore point                                                   █┃╯
        ╭┃    , .  a step back, a step on ({ }: by a tenth)      Screen                                  │┃╮
        │┃    esc  from the past back to the present                tab  next panel                      │┃│
        │┃      b  the runs so far as a tree: choose, compare …       z  fill the screen with the panel  │┃│
        │┃      w  save a checkpoint                               pgdn  scroll the diagnosis (pgup: up) │┃│
        │┃      S  save the screen as an SVG picture                1-9  go to a panel by its number     │┃│
        │┃                                                            n  show the graph and the chain r… │┃│
        │┃ Controls                                                   p  choose another preset           │┃│
        │┃     ↑↓  select a control                                   ?  this help                       │┃│
        │┃     ←→  change it a little                                 q  quit (control-c: from anywhere) │┃│
        │┃    [ ]  change it a lot (also shift + arrow)               F  free the mouse (or shift + dra… │┃│
        │┃      =  type an exact value (also Enter)                  ^L  redraw the screen               │┃│
        │┃  ↑↓ scroll  esc close                                                                          ┃│
        ╰┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ ↓ 17 more ━━┛╯
         space pause  < > pace  a repair  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
