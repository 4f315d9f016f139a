"""Record arrays."""
from numpy._records import format_parser, fromarrays, fromrecords, recarray, record
from numpy._records import rec_array as array
