# Aliases, folders to go back to, %%script and %%capture with their options.
# run: folders_and_commands.ipy
# exit: 1
# oracle: no (cells)
