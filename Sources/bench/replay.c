/* Draws the pages of a dump (PageDump.swift) as PDF with cairo: what drawing costs a C program that
 * has every glyph, place and font face at hand. The dump is read before the clock starts.
 *
 *   replay DUMP FOLDER    prints the processor time in milliseconds for all documents in one file,
 *                         then for a file each. */
#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct {
  char kind;
  double n[10];
} Segment;

typedef struct {
  char kind; /* D, P, f, s, t, g, e */
  double n[12];
  double *dash;
  Segment *path;
  int length, clusters, bytes;
  cairo_glyph_t *glyphs;
  cairo_text_cluster_t *cluster;
  char *text;
} Command;

static Command *commands;
static size_t count, room;
static cairo_font_face_t *faces[64];
static int face_count;
static FILE *dump;

static void fail(const char *reason) {
  fprintf(stderr, "replay: %s\n", reason);
  exit(1);
}

static void *memory(size_t size) {
  void *block = calloc(1, size ? size : 1);
  if (!block) fail("no memory");
  return block;
}

static void numbers(double *to, int how_many) {
  for (int i = 0; i < how_many; i++)
    if (fscanf(dump, "%lf", to + i) != 1) fail("the dump is broken");
}

static void read_path(Command *command) {
  double length;
  if (fscanf(dump, " p %lf", &length) != 1) fail("a path is missing");
  command->length = (int)length;
  command->path = memory(sizeof(Segment) * command->length);
  for (int i = 0; i < command->length; i++) {
    Segment *segment = &command->path[i];
    if (fscanf(dump, " %c", &segment->kind) != 1) fail("a path is broken");
    numbers(segment->n, segment->kind == 'c' ? 6 : segment->kind == 'z' ? 0 : 2);
  }
}

static void read_text(Command *command) {
  numbers(command->n, 7); /* font, size, red, green, blue, glyphs, bytes */
  command->length = (int)command->n[5];
  command->bytes = (int)command->n[6];
  command->text = memory(command->bytes + 1);
  fgetc(dump);
  if (fread(command->text, 1, command->bytes, dump) != (size_t)command->bytes)
    fail("a text is broken");
  command->glyphs = memory(sizeof(cairo_glyph_t) * command->length);
  command->cluster = memory(sizeof(cairo_text_cluster_t) * command->length);
  int last = -1;
  for (int i = 0; i < command->length; i++) {
    double glyph[4];
    numbers(glyph, 4);
    command->glyphs[i].index = (unsigned long)glyph[0];
    command->glyphs[i].x = glyph[1];
    command->glyphs[i].y = glyph[2];
    if ((int)glyph[3] != last) {
      if (command->clusters)
        command->cluster[command->clusters - 1].num_bytes = (int)glyph[3] - last;
      command->clusters++;
      last = (int)glyph[3];
    }
    command->cluster[command->clusters - 1].num_glyphs++;
  }
  command->cluster[command->clusters - 1].num_bytes = command->bytes - last;
}

static void read_font(FT_Library library) {
  char path[4096];
  FT_Face face;
  if (fscanf(dump, " %4095[^\n]", path) != 1 || face_count == 64) fail("a font is broken");
  if (FT_New_Face(library, path, 0, &face)) fail("a font cannot be opened");
  faces[face_count++] = cairo_ft_font_face_create_for_ft_face(face, 0);
}

static void read_dump(FT_Library library) {
  char kind;
  while (fscanf(dump, " %c", &kind) == 1) {
    if (kind == 'F') {
      read_font(library);
      continue;
    }
    if (count == room) {
      room = room ? room * 2 : 4096;
      commands = realloc(commands, room * sizeof(Command));
      if (!commands) fail("no memory");
    }
    Command *command = &commands[count++];
    memset(command, 0, sizeof(Command));
    command->kind = kind;
    switch (kind) {
    case 'P': numbers(command->n, 2); break;
    case 'f': numbers(command->n, 4); read_path(command); break;
    case 's':
      numbers(command->n, 7); /* red, green, blue, width, cap, join, dashes */
      command->dash = memory(sizeof(double) * (size_t)command->n[6]);
      numbers(command->dash, (int)command->n[6]);
      read_path(command);
      break;
    case 't': read_text(command); break;
    case 'g': numbers(command->n, 7); break;
    default: break;
    }
  }
}

static void trace(cairo_t *context, const Command *command) {
  cairo_new_path(context);
  for (int i = 0; i < command->length; i++) {
    const double *n = command->path[i].n;
    switch (command->path[i].kind) {
    case 'm': cairo_move_to(context, n[0], n[1]); break;
    case 'l': cairo_line_to(context, n[0], n[1]); break;
    case 'c': cairo_curve_to(context, n[0], n[1], n[2], n[3], n[4], n[5]); break;
    default: cairo_close_path(context);
    }
  }
}

static cairo_t *new_page(cairo_surface_t *surface) {
  cairo_t *context = cairo_create(surface);
  cairo_set_miter_limit(context, 4);
  cairo_font_options_t *options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  cairo_set_font_options(context, options);
  cairo_font_options_destroy(options);
  return context;
}

static void draw(cairo_t *context, const Command *command) {
  const double *n = command->n;
  switch (command->kind) {
  case 'f':
    trace(context, command);
    cairo_set_source_rgba(context, n[0], n[1], n[2], n[3]);
    cairo_fill(context);
    break;
  case 's':
    trace(context, command);
    cairo_set_source_rgba(context, n[0], n[1], n[2], 1);
    cairo_set_line_width(context, n[3]);
    cairo_set_dash(context, command->dash, (int)n[6], 0);
    cairo_set_line_cap(context, n[4] ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
    cairo_set_line_join(context, n[5] ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
    cairo_stroke(context);
    break;
  case 't':
    cairo_set_font_face(context, faces[(int)n[0]]);
    cairo_set_font_size(context, n[1]);
    cairo_set_source_rgba(context, n[2], n[3], n[4], 1);
    cairo_show_text_glyphs(context, command->text, command->bytes, command->glyphs,
                           command->length, command->cluster, command->clusters, 0);
    break;
  case 'g':
    cairo_save(context);
    cairo_translate(context, n[0], n[1]);
    if (n[2]) {
      cairo_new_path(context);
      cairo_rectangle(context, n[3], n[4], n[5], n[6]);
      cairo_clip(context);
    }
    break;
  case 'e': cairo_restore(context); break;
  default: break;
  }
}

static void close_page(cairo_t *context) {
  if (!context) return;
  cairo_show_page(context);
  if (cairo_status(context)) fail(cairo_status_to_string(cairo_status(context)));
  cairo_destroy(context);
}

static void close_file(cairo_surface_t *surface) {
  if (!surface) return;
  cairo_surface_finish(surface);
  if (cairo_surface_status(surface)) fail("a file cannot be written");
  cairo_surface_destroy(surface);
}

static double draw_all(const char *folder, int apart) {
  clock_t start = clock();
  cairo_surface_t *surface = NULL;
  cairo_t *context = NULL;
  char path[4096];
  int documents = 0;
  for (size_t i = 0; i < count; i++) {
    const Command *command = &commands[i];
    if (command->kind == 'D') {
      close_page(context);
      context = NULL;
      if (apart || !surface) {
        close_file(surface);
        snprintf(path, sizeof path, "%s/c-%d.pdf", folder, apart ? ++documents : 0);
        surface = cairo_pdf_surface_create(path, 1, 1);
      }
    } else if (command->kind == 'P') {
      close_page(context);
      cairo_pdf_surface_set_size(surface, command->n[0], command->n[1]);
      context = new_page(surface);
    } else {
      draw(context, command);
    }
  }
  close_page(context);
  close_file(surface);
  return (double)(clock() - start) / CLOCKS_PER_SEC * 1000;
}

int main(int argc, char **argv) {
  FT_Library library;
  if (argc != 3 || !(dump = fopen(argv[1], "r")) || FT_Init_FreeType(&library))
    fail("usage: replay DUMP FOLDER");
  read_dump(library);
  double whole = draw_all(argv[2], 0);
  double apart = draw_all(argv[2], 1);
  printf("%.3f %.3f\n", whole, apart);
  return 0;
}
