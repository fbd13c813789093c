// swift-format-ignore-file

extension Frames {
    static let attentionASCII100x30 = #"""
         nntui | digits | embedding32-blockx2-dense39                 >> 9,480/s  step   1,200  epoch  53.4
         * All is well. The loss falls.
        + Loss | Gradients | View | Diagnosis | Controls | Network ---------------------- temperature 0.80 +
        | We the People, who hath been the common      head 1                    head 2                    |
        | sense                                          ple,_the_Right_of_Trial   ple,_the_Right_of_Trial |
        | Of all the several States; and shall be      t ............%.          t ..............          |
        | made                                         _ .............%.         _ ...............         |
        |   And the Congress of the people, the Right  o ..............%.        o ................        |
        | of Trial_                                    f ...............%.       f .................       |
        |                                              _ ................%.      _ ..................      |
        |                                              T .................%.     T ...................     |
        |                                              r ..................%.    r ....................    |
        |                                              i ...................%.   i .....................   |
        |                                              a ....................%.  a ......................  |
        |                                              l .....................%. l ....................... |
        |                                              head 3                    head 4                    |
        |                                                ple,_the_Right_of_Trial   ple,_the_Right_of_Trial |
        |                                              t ::::::::::::::          t .....+........          |
        |                                              _ :::::::::::::::         _ ....=...=......         |
        |                                              o ................        o ................        |
        |                                              f .................       f .................       |
        |                                              _ ..................      _ ....=...=.....=...      |
        |                                              T ...................     T ...................     |
        |                                              r ....................    r ....................    |
        |                                              i .....................   i ..........*..........   |
        |                                              a ......................  a ......................  |
        |                                              l ....................... l .*..................... |
        +- block2.attention: each row's letter attends to those above, denser is more ---------------------+
         >eta 0.002   clip none   adam   batch 64   schedule constant   activation relu   lambda 0
         space pause  s step  up/down select  left/right change  -+ eta  c clip  tab panel  ? help  q quit
        """#
}
