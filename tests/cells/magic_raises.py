# What a magic's line raises is shown without the magic's own frames.
# run: magic_raises.ipy
# oracle: no (cells)
# exit: 1
