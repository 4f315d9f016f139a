# Magics without their %, and ,f ;f /f: in cells of one line, for names that mean nothing else.
# run: automagic.ipy
# oracle: no (cells)
