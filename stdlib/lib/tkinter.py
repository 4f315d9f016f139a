"""Windows by Tcl/Tk: not part of gilt."""
raise ModuleNotFoundError("No module named '_tkinter': gilt has no Tcl/Tk; programs with windows run on python3 with the package python3-tk",
                          name="_tkinter")
