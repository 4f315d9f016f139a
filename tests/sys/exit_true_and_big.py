# exit: 255
import sys
sys.exit(-1)
# expect nothing
