/** Label Studio: a task a clip, its labels as annotations and what machines made as predictions. */
@NullMarked
package dev.vigil.exchange.internal.labelstudio;

import org.jspecify.annotations.NullMarked;
