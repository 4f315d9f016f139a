"""Reading and writing arrays: names of numpy that programs look for here."""
from numpy import (fromregex, genfromtxt, load, loadtxt, packbits, recfromcsv, recfromtxt, save, savetxt, savez, savez_compressed, unpackbits)
from numpy._files import NpzFile

__all__ = ["savetxt", "loadtxt", "genfromtxt", "recfromtxt", "recfromcsv", "load", "save", "savez", "savez_compressed", "packbits",
           "unpackbits", "fromregex"]
