# !command, in blocks, with variables, its lines as a value; %%bash and %%sh.
# run: commands.ipy
# oracle: no (cells)
