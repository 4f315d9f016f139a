import sys
sys.exit("a last word")
# exit: 1
