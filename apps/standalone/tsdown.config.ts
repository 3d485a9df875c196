export { default } from '@argus/config/tsdown';
