# a comment that ends the file
# expect nothing
