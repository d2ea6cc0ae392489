/** What a picture may have. Whatever is in no list here is never written. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Elements that draw, or that others draw with. https://www.w3.org/TR/SVG2/eltindex.html, https://www.w3.org/TR/filter-effects-1/ */
export const ELEMENTS = words(`
  svg g defs symbol use switch title desc style
  path rect circle ellipse line polyline polygon text tspan textPath image
  marker pattern mask clipPath linearGradient radialGradient stop
  animate animateMotion animateTransform set mpath
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
  feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
`);

/** Elements whose text is shown, read out, or a style. */
export const TEXT_ELEMENTS = words('text tspan textPath title desc style');

/** Elements of older standards and of editors that no browser draws. */
export const UNSEEN_ELEMENTS = words(`
  metadata view cursor color-profile tref altGlyph altGlyphDef altGlyphItem glyphRef animateColor
  font font-face font-face-format font-face-name font-face-src font-face-uri glyph missing-glyph hkern vkern
  flowRoot flowRegion flowPara flowSpan flowDiv flowLine flowRegionExclude
  meshgradient meshGradient mesh meshrow meshRow meshpatch meshPatch hatch hatchpath hatchPath solidcolor solidColor
`);

/** In any namespace: elements that run something in some program. */
export const RUNNING_ELEMENTS = words(
  'script handler listener iframe frame object embed applet audio video portal link base meta form',
);

/** What a label in HTML consists of, for which some editors write plain text beside it. */
export const LABEL_ELEMENTS = words(
  'body div span p br b i u s em strong font sub sup small ul ol li table tbody thead tr td th pre code h1 h2 h3 h4 h5 h6 a hr',
);

/** Elements that show or repeat another part of the picture: their `href` is `#id`. */
export const REFERRING_ELEMENTS = words(`
  use textPath linearGradient radialGradient pattern filter mpath mask clipPath
  animate animateMotion animateTransform set image feImage
`);

/** Elements that change what they name, or the element around them. */
export const ANIMATIONS = words('animate animateMotion animateTransform set');

/** Elements that show a picture: their `href` may be a `data:` address. */
export const PICTURE_ELEMENTS = words('image feImage');

/** Attributes whose value is one of CSS; they are properties, too. https://www.w3.org/TR/SVG2/propidx.html */
export const PRESENTATION_ATTRIBUTES = words(`
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
  color-rendering direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity
  font-family font-size font-size-adjust font-stretch font-style font-variant font-weight
  glyph-orientation-horizontal glyph-orientation-vertical image-rendering kerning letter-spacing lighting-color
  marker-end marker-mid marker-start mask mask-type opacity overflow paint-order pointer-events shape-rendering
  stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
  stroke-opacity stroke-width text-anchor text-decoration text-overflow text-rendering transform-origin unicode-bidi
  vector-effect visibility white-space word-spacing writing-mode
`);

/** Attributes that are numbers, shapes, names and words. */
export const PLAIN_ATTRIBUTES = words(`
  id class type media lang
  x y dx dy width height cx cy r rx ry x1 y1 x2 y2 d points pathLength viewBox preserveAspectRatio transform
  rotate textLength lengthAdjust startOffset method spacing side
  systemLanguage requiredExtensions
  gradientUnits gradientTransform spreadMethod fx fy fr offset
  patternUnits patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits
  markerUnits markerWidth markerHeight refX refY orient
  filterUnits primitiveUnits in in2 result mode operator k1 k2 k3 k4 tableValues slope intercept amplitude exponent
  order kernelMatrix divisor bias targetX targetY edgeMode kernelUnitLength preserveAlpha surfaceScale
  diffuseConstant specularConstant specularExponent limitingConeAngle azimuth elevation z pointsAtX pointsAtY pointsAtZ
  scale xChannelSelector yChannelSelector stdDeviation radius baseFrequency numOctaves seed stitchTiles
  begin end dur min max restart repeatCount repeatDur calcMode keyTimes keySplines keyPoints additive accumulate
  path origin attributeType attributeName
`);

/** Values of an animation: each is one of the attribute that it changes. */
export const ANIMATED_VALUES = words('from to by values');

/** Attributes that an animation may not change. */
export const FIXED_ATTRIBUTES = words('id class type media lang attributeName attributeType');

/** What can be said in a style, besides the attributes. */
export const PROPERTIES: ReadonlySet<string> = new Set([
  ...PRESENTATION_ATTRIBUTES,
  ...words(`
    font marker all x y cx cy r rx ry width height d min-width min-height max-width max-height
    transform transform-box translate rotate scale
    offset offset-path offset-distance offset-rotate offset-anchor offset-position
    background background-color background-image background-position background-repeat background-size background-clip
    background-origin background-blend-mode border border-color border-style border-width border-radius border-top
    border-right border-bottom border-left box-sizing margin padding outline
    color-scheme forced-color-adjust print-color-adjust mix-blend-mode isolation
    mask-image mask-mode mask-repeat mask-position mask-clip mask-origin mask-size mask-composite mask-border
    font-feature-settings font-variation-settings font-kerning font-optical-sizing font-synthesis font-palette
    font-variant-alternates font-variant-caps font-variant-east-asian font-variant-ligatures font-variant-numeric
    font-variant-position text-align text-align-last text-decoration-color text-decoration-line text-decoration-style
    text-decoration-thickness text-underline-offset text-indent text-orientation text-shadow text-transform
    text-wrap text-spacing-trim line-height line-break word-break overflow-wrap hyphens tab-size white-space-collapse
    baseline-source dominant-baseline stroke-alignment stroke-linejoin
    animation animation-name animation-duration animation-timing-function animation-delay animation-iteration-count
    animation-direction animation-fill-mode animation-play-state animation-composition
    transition transition-property transition-duration transition-timing-function transition-delay
    perspective perspective-origin backface-visibility transform-style will-change
  `),
]);

export const FONT_DESCRIPTORS = words(`
  font-family src font-style font-weight font-stretch font-display unicode-range font-variant font-feature-settings
  font-variation-settings size-adjust ascent-override descent-override line-gap-override
`);

/** Functions of values: colours, sizes, shapes, transformations, filters, times. */
export const FUNCTIONS = words(`
  url var calc min max clamp round mod rem abs sign sin cos tan asin acos atan atan2 pow sqrt hypot log exp
  rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark
  translate translatex translatey translatez translate3d scale scalex scaley scalez scale3d
  rotate rotatex rotatey rotatez rotate3d skew skewx skewy matrix matrix3d perspective
  path polygon circle ellipse inset rect xywh ray
  blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
  linear-gradient radial-gradient conic-gradient
  repeating-linear-gradient repeating-radial-gradient repeating-conic-gradient
  cubic-bezier steps linear format tech local
`);

/** Functions of CSS, old and new, that load or run something. */
export const LOADING_FUNCTIONS = words(`
  src image image-set -webkit-image-set cross-fade -webkit-cross-fade element -moz-element paint expression attr
`);
