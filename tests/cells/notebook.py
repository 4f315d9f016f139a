# A notebook: prose is passed over, empty cells do not count, a cell may be meant to raise.
# run: notebook.ipynb
# oracle: no (cells)
