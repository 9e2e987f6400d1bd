// Everything of the C library that Swift code of this package may call.
#pragma once
#include <cairo.h>
#include <cairo-ft.h>
#include <cairo-pdf.h>
