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
        │┃ Training                                              Step and gradient                       █┃│
        │┃  space  pause or continue                                 -+  learning rate η down and up     █┃│
        │┃      s  train one step, then pause                       / *  halve and double η              █┃│
        │┃    < >  slower, faster, full, its own pace                 c  clipping: none, value, norm … … █┃│
        │┃      r  start over with the same initial weights          ()  clipping threshold down and up  █┃│
        │┃      R  start over with new initial weights                o  next optimizer (O: back)        █┃│
        │┃      a  apply the preset's repair                         NB  halve and double the batch size █┃│
        │┃      u  undo the latest change, restart or return          e  how layers receive the error (… █┃│
        ╰┃      g  go back to the latest restore point               Zt  drop more activations (Z: fewe… █┃╯
        ╭┃    , .  a step back, a step on ({ }: by a tenth)           X  early stopping on or off        │┃╮
        │┃    esc  from the past back to the present                  M  activation checkpoints: none, … │┃│
        │┃      b  the runs so far as a tree: choose, compare …       d  double the weight decay (D: ha… │┃│
        │┃      T  a second run beside it, with one difference        h  next schedule (H: back)         │┃│
        │┃  enter  keep one of the runs side by side                  f  next activation function        │┃│
        │┃      A  how good the answers are, and the worst rows       i  next initializer, on restart (… │┃│
        │┃      w  save the best step, and this one beside it                                            │┃│
        │┃      W  save what was done so far as a tape           Layers and loss                         │┃│
        │┃      S  save the screen as an SVG picture                j k  select a layer (J, K: by eight) │┃│
        │┃                                                            v  gradients, or weights and upda… │┃│
        │┃ Controls                                                   l  logarithmic or linear loss axis │┃│
        │┃  ↑↓ scroll  esc close                                                                          ┃│
        ╰┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ ↓ 17 more ━━┛╯
         space pause  < > pace  a repair  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
