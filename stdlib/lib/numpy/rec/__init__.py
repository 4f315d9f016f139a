"""numpy.rec: record arrays, whose fields are attributes."""

from numpy._structures import format_parser, fromarrays, fromfile, fromrecords, fromstring, recarray, record
from numpy._structures import rec_array as array
