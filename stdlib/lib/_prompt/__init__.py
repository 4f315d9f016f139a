"""The prompt: what `gilt` without a program is, and `gilt -i` after one. Nothing of this is imported before.

    loop        reads inputs and runs them
    inputs      when an input is complete, what the next line is indented by
    reader      lines from a terminal by GNU readline, or from any other input
    history     the inputs of this and former sessions
    complete    what Tab offers
    colour      tracebacks in colour
    host        magics and commands at the prompt (see _cells)"""
