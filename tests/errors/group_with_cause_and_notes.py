g = ExceptionGroup("g", [ValueError(1)])
g.add_note("a note on the group")
g.exceptions[0].add_note("a note on the leaf")
raise g from OSError("cause")
# exit: 1
