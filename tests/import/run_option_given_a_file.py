# -m with a file's name: which module was meant.
# run: -m no_such_program.py
# run: -m no_such_program.py argument
# expect-error: python: Error while finding module specification for 'no_such_program.py' (ModuleNotFoundError: No module named 'no_such_program'). Try using 'no_such_program' instead of 'no_such_program.py' as the module name.
