#include <gvc.h>

/* Part of the library, but of no header of Debian 12; where it is missing, all that is installed is loaded. */
extern gvplugin_library_t *gvplugin_library_load(GVC_t *context, char *file) __attribute__((weak));

/* A context that can place a graph in layers and nothing else. The usual one looks for fonts, and loads pango and cairo
   for that; boxes here have a size of their own. */
static inline GVC_t *graph_context(void) {
    if (!gvplugin_library_load) return gvContext();
    GVC_t *context = gvNEWcontext(NULL, 1);
    if (!context) return NULL;
    gvplugin_library_t *layout = gvplugin_library_load(context, (char *)"libgvplugin_dot_layout.so.6");
    if (layout) {
        gvAddLibrary(context, layout);
        return context;
    }
    gvFreeContext(context);
    return gvContext();
}

/* What Swift cannot reach: a mutable global, arguments that are never written to, and the macros of the layout. */

static inline Agraph_t *graph_open(void) { return agopen("g", Agdirected, NULL); }

static inline Agnode_t *graph_box(Agraph_t *graph) { return agnode(graph, NULL, 1); }

static inline Agedge_t *graph_arrow(Agraph_t *graph, Agnode_t *from, Agnode_t *to) {
    return agedge(graph, from, to, NULL, 1);
}

static inline int graph_set(void *object, const char *name, const char *value) {
    return agsafeset(object, (char *)name, (char *)value, "");
}

static inline void graph_default(Agraph_t *graph, int kind, const char *name, const char *value) {
    agattr(graph, kind, (char *)name, (char *)value);
}

static inline pointf graph_corner(Agraph_t *graph) { return GD_bb(graph).UR; }

static inline pointf graph_centre(Agnode_t *node) { return ND_coord(node); }

static inline int graph_curves(Agedge_t *edge) { return ED_spl(edge) ? ED_spl(edge)->size : 0; }

static inline int graph_points(Agedge_t *edge, int curve) { return ED_spl(edge)->list[curve].size; }

static inline pointf graph_point(Agedge_t *edge, int curve, int point) {
    return ED_spl(edge)->list[curve].list[point];
}

/* Graphviz complains on the standard error; who asks looks at the result instead. */
static inline int graph_say_nothing(char *message) { (void)message; return 0; }

static inline void graph_be_silent(void) {
    agseterrf(graph_say_nothing);
    agseterr(AGMAX);
}
