# `--trace program.py` without the file's name does not write over the program.
# options: --trace trace_spares_programs.py
# oracle: no (an option of gilt)
# exit: 2
print("not reached")
