// swift-format-ignore-file

extension Frames {
    static let help100x30 = #"""
         nntui │ vanishing-gradients │ 2-[16]×8-2 sigmoid    ▶ training  step  12,480  epoch   249  31.2k/s
        ╭┏ Help ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓╮
        │┃ Vanishing gradients                                                                            ┃│
        │┃ Eight sigmoid layers on two moons. Look at the gradient norms: each layer receives a fraction  ┃│
        │┃ of what the next one does, and the first ones hardly move.                                     ┃│
        │┃ ReLU with He initialisation, which passes δ on undiminished.                                   ┃│
        │┃                                                                                                ┃│
        │┃ Training                                          Layers and loss                              ┃│
        │┃  space  pause or continue                            j k  select a layer (also page up, down)  ┃│
        │┃      s  train one step, then pause                     v  gradients, or weights and updates    ┃│
        │┃      r  start over with the same initial weights       l  loss axis logarithmic or linear      ┃│
        │┃      R  start over with new initial weights            m  smoothing of the loss                ┃│
        │┃      a  apply the preset's repair                      x  all steps, latest half, latest tenth ┃│
        │┃      u  take the latest change back                                                            ┃│
        ╰┃      g  back to the latest restore point          Screen                                       ┃╯
        ╭┃      w  write a checkpoint                           tab  next panel                           ┃╮
        │┃                                                        z  a panel on the whole screen, and ba… ┃│
        │┃ Controls                                             1-5  go to a panel by its number          ┃│
        │┃     ↑↓  select a control                               p  choose another preset                ┃│
        │┃     ←→  change it a little                             ?  this help                            ┃│
        │┃    [ ]  change it a lot (also shift + arrow)           q  quit (also control-c)                ┃│
        │┃      =  type its value exactly (also Enter)           ^L  draw the screen anew                 ┃│
        │┃                                                                                                ┃│
        │┃ Step and gradient                                                                              ┃│
        │┃     -+  learning rate η down and up                                                            ┃│
        │┃    / *  halve and double η                                                                     ┃│
        │┃      c  clipping: none, value, norm … (C: back)                                                ┃│
        │┃  ↑↓ scroll  esc close                                                                   ↓ more ┃│
        ╰┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛╯
         space pause  s step  a repair  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
