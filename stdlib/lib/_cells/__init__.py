"""Cells: notebooks (.ipynb), cells as text (.ipy), and what the prompt shares with them. Nothing of this is imported until such a
program is run, or a terminal asks for it.

    document    files of cells: reading, checking, writing
    source      a cell's text to Python: magics, commands, help
    shell       one namespace, In and Out, running a cell
    magics      the table of magics; those of one subject: timing, profiling, command, alias, files, folder, about, names, history,
                settings, trouble, lock; own: those of programs
    awaiting    the event loop of cells that await
    events      what programs are told of cells
    layout      text that is broken into lines where it does not fit
    pretty      values as Out[n] shows them, on a layout
    traceback   what is told of an exception: the cell's frames, without this package's own
    recorder    outputs of a cell as a notebook keeps them
    program     gilt FILE.ipy, gilt FILE.ipynb, gilt --to notebook"""
